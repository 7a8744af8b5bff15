//! Care's pages: its two queues, one case and one work of them, and what readers say of Help.

mod act;
mod article;
mod article_forms;
mod articles;
mod case;
mod case_acts;
mod case_links;
mod cases;
mod help;
mod list;
pub(crate) mod tabs;
mod work;

use leptos_fluent::tr;

use super::rules::Refusal;
use crate::app::outcome::Sayable;

pub use article::CareArticlePage;
pub use case::CareCasePage;
pub use cases::CareCasesPage;
pub use help::CareHelpPage;
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
