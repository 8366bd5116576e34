"""One pane for every kind of step."""
