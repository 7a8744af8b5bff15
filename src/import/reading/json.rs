//! An object in each line.

use serde_json::Value;

use super::{
    Row,
    lines::{Line, Lines},
};
use crate::import::model::{Bad, Cells, Kind, field};

/// More names than this are not told one by one.
const MOST_UNKNOWN: usize = 20;

pub(super) struct Json {
    pub lines: Lines,
    kind: Kind,
}

impl Json {
    pub(super) const fn new(kind: Kind, lines: Lines) -> Self {
        Self { lines, kind }
    }

    pub(super) fn next(&mut self, unknown: &mut Vec<String>) -> std::io::Result<Option<Row>> {
        loop {
            let (line, cells) = match self.lines.next()? {
                None => return Ok(None),
                Some((line, Line::TooLong)) => (line, Err(Bad::TooLong)),
                Some((_, Line::Text(text))) if text.trim().is_empty() => continue,
                Some((line, Line::Text(text))) => (line, self.cells(&text, unknown)),
            };
            return Ok(Some(Row { line, cells }));
        }
    }

    fn cells(&self, text: &str, unknown: &mut Vec<String>) -> Result<Cells, Bad> {
        let value: Value = serde_json::from_str(text).map_err(|cause| Bad::NotJson(cause.to_string()))?;
        let Value::Object(object) = value else { return Err(Bad::NotJson("it is another kind of value".to_owned())) };
        let mut cells = Cells::new();
        for (name, value) in object {
            match (name.as_str(), value) {
                ("identifiers", Value::Object(identifiers)) if self.kind == Kind::Lines => {
                    for (key, value) in identifiers {
                        put(&mut cells, format!("identifier:{key}"), &value)?;
                    }
                }
                (_, value) => match field(self.kind, &name) {
                    Some(field) => put(&mut cells, field, &value)?,
                    None if unknown.len() < MOST_UNKNOWN && !unknown.contains(&name) => unknown.push(name),
                    None => {}
                },
            }
        }
        Ok(cells)
    }
}

/// A list is what a cell would say with signs between.
fn put(cells: &mut Cells, field: String, value: &Value) -> Result<(), Bad> {
    let one = |value: &Value| match value {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(is) => Some(is.to_string()),
        Value::Null => Some(String::new()),
        Value::Array(_) | Value::Object(_) => None,
    };
    let text = match value {
        Value::Array(items) => items.iter().map(one).collect::<Option<Vec<_>>>().map(|items| items.join(";")),
        value => one(value),
    };
    let text = text.ok_or_else(|| Bad::wrong(&field, &value.to_string(), "a text, a number or a list of texts"))?;
    if cells.contains_key(&field) {
        return Err(Bad::Twice(field));
    }
    cells.insert(field, text);
    Ok(())
}
