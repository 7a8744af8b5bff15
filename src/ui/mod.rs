//! How anything looks: the parts that pages are put together from.
//!
//! Always true here: no business word and no visible text of its own (every text is a prop, a signal, so that a change
//! of language reaches it); the same markup from the server and in the browser; no inline style, no raw HTML, no
//! handler in an attribute; what needs JavaScript is an addition to something that works as a plain form, a link or a
//! `<details>`.

mod button;
mod card;
mod choice;
mod dialog;
mod empty;
mod escape;
mod field;
mod focus;
pub mod gallery;
mod icon;
mod id;
mod menu;
mod nav;
mod notice;
mod page;
mod select;
mod table;
mod textarea;
mod ticks;
mod timeline;
mod toast;
mod tone;

pub use button::*;
pub use card::*;
pub use choice::*;
pub use dialog::*;
pub use empty::*;
pub use field::*;
pub use focus::{focus_heading, focus_id};
pub use icon::*;
pub use menu::*;
pub use nav::*;
pub use notice::*;
pub use page::*;
pub use select::*;
pub use table::*;
pub use textarea::*;
pub use ticks::*;
pub use timeline::*;
pub use toast::*;
pub use tone::*;

#[cfg(all(test, feature = "ssr"))]
mod tests;
