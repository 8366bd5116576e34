"""Sessions and beats."""
