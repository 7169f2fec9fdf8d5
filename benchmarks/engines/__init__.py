"""Other search engines beside ours: how each index is made, and how each is asked in a browser."""
