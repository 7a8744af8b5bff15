//! History by example: everything that is written can be said, lists are whole and read what they show, files are safe.

mod lists;
mod words;
