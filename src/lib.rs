//! Enlace: a portal that a provider gives its business customers.
//!
//! The map, in reading order: what can be said to a person (`fault`), who may do what (`access`), how anything is
//! written (`desk`, server only), then a slice for each thing the portal is about, and last how it looks (`ui`) and speaks (`words`).

#![cfg_attr(
    test,
    allow(
        clippy::expect_used,
        clippy::missing_panics_doc,
        clippy::type_complexity,
        reason = "a test stops where it fails"
    )
)]

pub mod access;
pub mod accounts;
pub mod app;
pub mod approvals;
pub mod bulk;
pub mod care;
pub mod cases;
pub mod explained;
pub mod fault;
pub mod guide;
pub mod history;
pub mod identity;
pub mod ids;
pub mod live;
pub mod money;
pub mod notices;
pub mod organizations;
pub mod outages;
pub mod paths;
pub mod people;
pub mod plain;
pub mod registration;
pub mod replies;
pub mod reports;
pub mod roles;
pub mod staff;
pub mod time;
pub mod ui;
pub mod viewing;
pub mod views;
pub mod wire;
pub mod words;

#[cfg(feature = "ssr")]
pub mod commands;
#[cfg(feature = "ssr")]
pub mod desk;
#[cfg(feature = "ssr")]
pub mod help;
#[cfg(feature = "ssr")]
pub mod import;
#[cfg(feature = "ssr")]
pub mod passing;
#[cfg(feature = "ssr")]
pub mod replays;
#[cfg(feature = "ssr")]
pub mod schema;
#[cfg(feature = "ssr")]
pub mod seed;
#[cfg(feature = "ssr")]
pub mod serve;
#[cfg(feature = "ssr")]
pub mod settings;
#[cfg(feature = "ssr")]
pub mod sheets;
#[cfg(feature = "ssr")]
pub mod text;

/// The browser's entry: takes over the page that the server sent.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    app::begin();
    app::take_over();
}

#[cfg(all(test, feature = "ssr"))]
mod proofs;
#[cfg(test)]
mod tidy;
