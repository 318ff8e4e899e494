"""Which articles share passages, and how their texts align: pure, knows texts only."""
