"""What the server answers beside the pages: roles, routes, health."""
