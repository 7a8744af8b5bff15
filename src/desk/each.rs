//! The same query for each of several values.
//!
//! Always true: each value has a parameter of its own. The engine reads an index in its order, and no further than the
//! LIMIT, only by values that it knows before it begins; by one that it takes out of a row it reads all that is there.

use serde::Serialize;
use serde_json::{Value, json};

/// An expression: what `query` finds for each of them, one behind the other. `query` is given the name of the value,
/// which goes to `values`; `name` is no other's there.
#[must_use]
pub fn each<T: Serialize>(values: &mut Value, name: &str, all: &[T], query: impl Fn(&str) -> String) -> String {
    let part = |(nth, one): (usize, &T)| {
        let name = format!("{name}{nth}");
        values[&name] = json!(one);
        format!("({})", query(&format!("${name}")))
    };
    format!("array::flatten([{}])", all.iter().enumerate().map(part).collect::<Vec<_>>().join(", "))
}
