"""What people carry away: frames in, bytes out. Knows neither streamlit nor duckdb."""
