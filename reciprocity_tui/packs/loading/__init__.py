"""From a document to an exercise, a manifest or a path, validated."""
