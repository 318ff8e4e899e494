"""The component that suggests dates: expressions that say when, how long or how often (TIMEX3)."""
