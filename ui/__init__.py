"""What every screen shares: the frame, the address, loading, and blocks of HTML."""
