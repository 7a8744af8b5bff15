# Saved views of a list.
views-own = Your views
views-edit = Save or delete a view
views-name = Name of the view
views-name-hint = It keeps the search, filters, sorting, and columns that the list has now. Only you see it.
views-keep = Save view
views-replace = Replace it
views-name-taken = You have a view called { $name } already. Choose another name, or replace it.
views-too-many = You can keep { $most } views of a list. Delete one first.
views-forget = Delete the view { $name }
views-kept = View saved.
views-forgotten = View deleted.
