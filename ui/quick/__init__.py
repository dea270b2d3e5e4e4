"""The summary that the server draws by itself: /quick, the first response of /, previews of links.

No browser's script is needed for any of it, and nothing here asks Streamlit who is looking or what
the address says: whoever serves it hands both over.
"""
