//! What happens, and a box for each way in which it may come.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use crate::{
    notices::model::{Chosen, Kind, Pushed},
    plain::Draft,
    ui::Card,
};

pub(super) fn table(chosen: &Chosen, draft: Option<&Draft>) -> AnyView {
    let (choice, mark) = (&chosen.choice, move_tr!("notices-always-mark"));
    let on_device = |one: Option<Pushed>, what: Signal<String>| {
        let label = Signal::derive(move || tr!("notices-on-device", { "what" => what.get() }));
        let said = (label, move_tr!("notices-device"));
        let one = one.map(|one| tick(draft, ("push[]", one.key()), choice.pushes(one), said));
        chosen.device.is_some().then(|| one.unwrap_or_else(|| view! { <td role="cell"></td> }.into_any()))
    };
    let (portal, mail) = (move_tr!("notices-portal"), move_tr!("notices-mail"));
    let rows = Kind::ALL.into_iter().map(|kind| {
        let what = Signal::derive(move || name(kind));
        let in_portal = Signal::derive(move || tr!("notices-in-portal", { "what" => what.get() }));
        let by_mail = Signal::derive(move || tr!("notices-by-mail", { "what" => what.get() }));
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">{what}</th>
                {tick(draft, ("portal[]", kind.key()), choice.lists(kind), (in_portal, portal))}
                {tick(draft, ("mail[]", kind.key()), choice.takes(kind), (by_mail, mail))}
                {on_device(Pushed::ALL.into_iter().find(|one| one.kind() == Some(kind)), what)}
            </tr>
        }
    });
    let always = [(Some(Pushed::SimAsked), move_tr!("notices-sim")), (None, move_tr!("notices-always"))];
    let always = always.into_iter().map(|(one, what)| {
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">{what}</th>
                <td role="cell"></td>
                <td role="cell">
                    <span class="way" aria-hidden="true">{mail} ": "</span>
                    {mark}
                </td>
                {on_device(one, what)}
            </tr>
        }
    });
    let (rows, always) = (rows.collect_view(), always.collect_view());
    let device = chosen
        .device
        .is_some()
        .then(|| view! { <th role="columnheader" scope="col">{move_tr!("notices-device")}</th> });
    view! {
        <Card title=move_tr!("notices-what")>
            <table role="table" class="told">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{move_tr!("notices-event")}</th>
                        <th role="columnheader" scope="col">{portal}</th>
                        <th role="columnheader" scope="col">{mail}</th>
                        {device}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows} {always}</tbody>
            </table>
        </Card>
    }
    .into_any()
}

/// A box, ticked as it was sent, or else as it is; the way stands beside it where there is no column for each.
fn tick(
    draft: Option<&Draft>,
    (field, key): (&'static str, &'static str),
    is_on: bool,
    (label, way): (Signal<String>, Signal<String>),
) -> AnyView {
    let was_sent = |draft: &Draft| draft.values.iter().any(|(name, value)| name == field && value == key);
    let ticked = draft.map_or(is_on, was_sent);
    view! {
        <td role="cell">
            <label class="pick">
                <input type="checkbox" name=field value=key checked=ticked aria-label=label/>
                <span class="way" aria-hidden="true">{way}</span>
            </label>
        </td>
    }
    .into_any()
}

fn name(kind: Kind) -> String {
    match kind {
        Kind::CaseSaid => tr!("notices-case-said"),
        Kind::CaseTurned => tr!("notices-case-turned"),
        Kind::CaseNamed => tr!("notices-case-named"),
        Kind::RequestWaits => tr!("notices-request-waits"),
        Kind::RequestDecided => tr!("notices-request-decided"),
        Kind::LineDone => tr!("notices-line-done"),
        Kind::Outage => tr!("notices-outage"),
    }
}
