"""Headline sentences by rule from the plotted figures: what is, never why."""
