# See it as they do.
viewing-banner = You are seeing the portal as { $name } does, until { $until }. Nothing can be changed.
viewing-end = Back to your own view
