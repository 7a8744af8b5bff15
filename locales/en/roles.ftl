# The two tabs of Manage Users.
roles-tab-users = Manage Users
roles-tab-roles = Roles & Permissions
