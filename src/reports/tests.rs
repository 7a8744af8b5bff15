//! Reports by example, and over the real database.

mod figures;
mod store;
