//! Care's pages: the queue of what is asked for lines, and one work of it.

mod act;
mod case;
mod case_acts;
mod cases;
mod list;
mod tabs;
mod work;

use leptos_fluent::tr;

use super::rules::Refusal;
use crate::app::outcome::Sayable;

pub use case::CareCasePage;
pub use cases::CareCasesPage;
pub use list::WorksPage;
pub use work::WorkPage;

impl Sayable for Refusal {
    fn say(&self) -> String {
        match self {
            Self::Over => tr!("care-refused-over"),
            Self::NotYet => tr!("care-refused-not-yet"),
            Self::TakenBy { name } => tr!("care-refused-taken", { "name" => name.clone() }),
            Self::NotFromHere => tr!("care-refused-not-from-here"),
            Self::Gone => tr!("care-refused-gone"),
        }
    }

    fn label(field: &str) -> String {
        match field {
            "step" => tr!("care-step"),
            _ => tr!("care-reason"),
        }
    }
}
