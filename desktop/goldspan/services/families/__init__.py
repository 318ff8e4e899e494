"""The families of a project, kept up to date while articles come and go."""
