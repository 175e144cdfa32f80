"""Stories: which articles are of one event, and what they tell together."""
