"""The phone queues by the words that all pages use, as addresses hold them."""

QUEUES = {
    "999": "999",
    "101 primary": "101_primary",
    "101 secondary": "101_secondary",
    "Crime recording": "crime_recording",
}
# The secondary queue is part of the primary: volumes leave it out.
COUNTED = {words: queue for words, queue in QUEUES.items() if queue != "101_secondary"}
