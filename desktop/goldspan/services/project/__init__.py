"""An open project: its session, the queue that saves, history, long actions, backups."""
