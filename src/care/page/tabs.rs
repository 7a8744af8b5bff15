//! Between Care's two queues, the organizations and the reports; operators find the staff and what readers say of Help beside them.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use crate::{
    app::around::Around,
    identity::model::StaffRole,
    paths,
    ui::{Tab, Tabs},
};

/// Which of them is open.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Here {
    Cases,
    Works,
    Organizations,
    Replies,
    Staff,
    Outages,
    Reports,
    Help,
}

#[component]
pub(crate) fn CareTabs(here: Here) -> impl IntoView {
    let around = use_context::<Around>();
    let is_operator = move || around.and_then(Around::me).and_then(|me| me.staff) == Some(StaffRole::Operator);
    let tab = move |href: &str, label, one| Tab { href: href.to_owned(), label, current: (here == one).into() };
    move || {
        let mut tabs = vec![
            tab(paths::CARE_CASES, move_tr!("care-tab-cases"), Here::Cases),
            tab(paths::CARE, move_tr!("care-tab-works"), Here::Works),
            tab(paths::CARE_OUTAGES, move_tr!("care-tab-outages"), Here::Outages),
            tab(paths::CARE_ORGANIZATIONS, move_tr!("care-tab-organizations"), Here::Organizations),
            tab(paths::CARE_REPORTS, move_tr!("care-tab-reports"), Here::Reports),
        ];
        if is_operator() {
            tabs.push(tab(paths::CARE_REPLIES, move_tr!("care-tab-replies"), Here::Replies));
            tabs.push(tab(paths::CARE_STAFF, move_tr!("care-tab-staff"), Here::Staff));
            tabs.push(tab(paths::CARE_HELP, move_tr!("care-tab-help"), Here::Help));
        }
        view! { <Tabs label=move_tr!("care-tabs") tabs/> }
    }
}
