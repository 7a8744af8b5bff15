//! What becomes of somebody's views: those that they keep and a new one in, the views that follow or a refusal out.

use serde::{Deserialize, Serialize};

use super::model::{MOST, SavedView};

/// Why a view is not kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// There is one of this name, spelled so.
    NameTaken {
        name: String,
    },
    TooMany,
}

/// Keeps a view in its place among the names. One of the same name is replaced only if `replaces` names it.
///
/// # Errors
/// `NameTaken`, `TooMany`.
pub fn keep(mut views: Vec<SavedView>, new: &SavedView, replaces: &str) -> Result<Vec<SavedView>, Refusal> {
    match views.iter().position(|view| is_same(&view.name, &new.name)) {
        Some(at) if !is_same(replaces, &new.name) => Err(Refusal::NameTaken { name: views.swap_remove(at).name }),
        None if views.len() >= MOST => Err(Refusal::TooMany),
        there => {
            if let Some(at) = there {
                views.remove(at);
            }
            views.push(new.clone());
            views.sort_by_key(|view| view.name.to_lowercase());
            Ok(views)
        }
    }
}

/// All but one; it may be gone already.
#[must_use]
pub fn forget(mut views: Vec<SavedView>, name: &str) -> Vec<SavedView> {
    views.retain(|view| !is_same(&view.name, name));
    views
}

fn is_same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}
