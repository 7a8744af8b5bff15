//! Another SIM: what is in the device now, and what is to be.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::{
    action::About,
    forms::{send, wrong},
};
use crate::{
    accounts::{maintenance::actions::ChangeSim, model::Sim, page::said as lines},
    app::outcome::error_at,
    ui::{ButtonKind, Choice, ChoiceOption, Field, Fixed, Need},
    wire::{SendForm, Sending},
};

pub(super) fn sim(about: &About) -> AnyView {
    let action = Sending::<ChangeSim>::new();
    let said = about.follow(action);
    let line = &about.form.line;
    let (kind, iccid) = (line.sim, line.iccid.clone().unwrap_or_default());
    let plan = about.form.plans.iter().find(|plan| plan.key == line.plan);
    let option = |sim: Sim| {
        let takes = plan.is_none_or(|plan| plan.sims.contains(&sim));
        ChoiceOption {
            value: sim.key().to_owned(),
            label: Signal::derive(move || lines::sim(sim)),
            meaning: None,
            off_because: (!takes).then(|| move_tr!("maintenance-refused-sim-not-taken")),
        }
    };
    let options = Sim::ALL.map(option).to_vec();
    let chosen = about.typed("sim").unwrap_or_else(|| kind.key().to_owned());
    let (number, fields) = (about.typed("iccid").unwrap_or_default(), about.fields());
    let end = send(about, ButtonKind::Stop, action.pending());
    view! {
        <SendForm action attr:novalidate="novalidate" attr:class="stack">
            {wrong(said)}
            {fields}
            <Fixed
                label=move_tr!("maintenance-sim-now")
                value=Signal::derive(move || format!("{} {iccid}", lines::sim(kind)))
            />
            <Choice
                name="sim"
                label=move_tr!("maintenance-sim")
                options=options
                value=chosen
                required=Need::Required
                error=error_at(said, "sim")
            />
            <Field
                name="iccid"
                label=move_tr!("maintenance-iccid")
                hint=move_tr!("maintenance-iccid-hint")
                value=number
                autocomplete="off"
                error=error_at(said, "iccid")
            />
            {end}
        </SendForm>
    }
    .into_any()
}
