//! Loading a provider's data: accounts and lines of its customers, from a CSV or NDJSON file (server only).
//!
//! Always true: a file can be loaded again, and after whatever stopped it: what is there as the file says is left as it
//! is; a record that cannot be taken is reported with its line and its reason and keeps no other from being taken; what a
//! file does not speak of stays.

pub mod model;
pub mod reading;
pub mod rules;
pub mod run;
pub mod store;
#[cfg(test)]
mod tests;
