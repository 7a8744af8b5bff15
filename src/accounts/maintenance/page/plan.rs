//! Another plan or other features: what to choose from, and before anything is sent what would change and what it costs.
//! What is chosen stands in the address.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::{action::About, forms::sends, said};
use crate::{
    accounts::maintenance::{
        actions::ChangePlan as SendPlan,
        model::{Action, ChangePlan},
        rules::Effect,
    },
    accounts::model::{Feature, Plan},
    app::outcome::{Refused, Sayable},
    paths,
    ui::{Button, ButtonAction, ButtonKind, Card, Choice, ChoiceOption, DataItem, DataList, Need, Notice, Tone},
    wire::{SendForm, Sending},
    words::{self, Bilingual},
};

/// The chooser; above it, once something is chosen, what that would come to.
pub(super) fn plan(about: &About, wish: Option<ChangePlan>) -> AnyView {
    let preview = wish.as_ref().map(|wish| preview(about, wish));
    let chooser = chooser(about, wish.as_ref());
    view! { {preview} {chooser} }.into_any()
}

fn preview(about: &About, wish: &ChangePlan) -> AnyView {
    let form = &about.form;
    match Effect::of(&form.line, wish, &form.plans, &form.features) {
        Ok(effect) => allowed(about, wish, &effect),
        Err(refusal) => view! {
            <Notice tone=Tone::Stop title=move_tr!("maintenance-plan-cannot")>
                <p>{move || refusal.say()}</p>
            </Notice>
        }
        .into_any(),
    }
}

/// Before and after, and the form that sends it.
fn allowed(about: &About, wish: &ChangePlan, effect: &Effect) -> AnyView {
    let action = Sending::<SendPlan>::new();
    let said = about.follow(action);
    let (before, after) = (effect.before.clone(), effect.after.clone());
    let more = effect.more();
    let price = move || {
        let before = before.as_ref().map(words::money).unwrap_or_default();
        tr!("maintenance-price-effect", { "before" => before, "after" => words::money(&after) })
    };
    let difference = move || match more {
        0 => tr!("maintenance-price-same"),
        more if more > 0 => tr!("maintenance-price-more", { "amount" => words::amount(more) }),
        less => tr!("maintenance-price-less", { "amount" => words::amount(-less) }),
    };
    let keys = wish.features.iter().map(|key| view! { <input type="hidden" name="feature[]" value=key.clone()/> });
    let (keys, changes, fields) = (keys.collect_view(), changes(about, wish, effect), about.fields());
    let (plan, asks) = (wish.plan.clone(), about.form.possible.may.asks_for(more));
    let end = sends(about, ButtonKind::Main, action.pending(), asks);
    view! {
        <Card title=move_tr!("maintenance-plan-preview")>
            <p>{move || said::follows(Action::Plan)}</p>
            <DataList>
                {changes}
                <DataItem term=move_tr!("maintenance-price")>
                    <strong class="digits">{price}</strong> " " <small>{difference}</small>
                </DataItem>
            </DataList>
            <SendForm action attr:class="stack">
                <Refused said/>
                {fields}
                <input type="hidden" name="plan" value=plan/>
                {keys}
                {end}
            </SendForm>
        </Card>
    }
    .into_any()
}

/// The plan before and after, what comes and what goes.
fn changes(about: &About, wish: &ChangePlan, effect: &Effect) -> AnyView {
    let form = &about.form;
    let called = |key: &str| {
        form.plans
            .iter()
            .find(|plan| plan.key == key)
            .map_or_else(|| Bilingual { en: key.to_owned(), es: String::new() }, |plan| plan.name.clone())
    };
    let (before, after) = (called(&form.line.plan), called(&wish.plan));
    let same = form.line.plan == wish.plan;
    let plan = move || {
        if same {
            return said::name(&after);
        }
        tr!("maintenance-before-after", { "before" => said::name(&before), "after" => said::name(&after) })
    };
    let had = form.line.features.clone();
    let new = of(&form.features, |key| effect.features.contains(key) && !had.contains(key));
    let gone = of(&form.features, |key| !effect.features.contains(key) && had.contains(key));
    let list = |names: Vec<Bilingual>| move || names.iter().map(said::name).collect::<Vec<_>>().join(" · ");
    let new =
        (!new.is_empty()).then(|| view! { <DataItem term=move_tr!("maintenance-features-new")>{list(new)}</DataItem> });
    let gone = (!gone.is_empty())
        .then(|| view! { <DataItem term=move_tr!("maintenance-features-gone")>{list(gone)}</DataItem> });
    view! {
        <DataItem term=move_tr!("accounts-plan")>{plan}</DataItem>
        {new}
        {gone}
    }
    .into_any()
}

fn of(all: &[Feature], is_one: impl Fn(&String) -> bool) -> Vec<Bilingual> {
    all.iter().filter(|feature| is_one(&feature.key)).map(|feature| feature.name.clone()).collect()
}

/// All plans and features; what is chosen is looked at first, and nothing is sent by this.
fn chooser(about: &About, wish: Option<&ChangePlan>) -> AnyView {
    let form = &about.form;
    let line = &form.line;
    let plan = wish.map_or(&line.plan, |wish| &wish.plan).clone();
    let chosen = wish.map_or(&line.features, |wish| &wish.features);
    let options = form.plans.iter().map(|plan| option(plan, &form.features, plan.sims.contains(&line.sim)));
    let options: Vec<ChoiceOption> = options.collect();
    let boxes = form.features.iter().map(|feature| tick(feature, chosen.contains(&feature.key))).collect_view();
    let here = paths::line_action(&about.organization, &form.line.id, Action::Plan);
    view! {
        <Card title=move_tr!("maintenance-plan-choose")>
            <p>{move_tr!("maintenance-plan-choose-text")}</p>
            <form method="get" action=here class="stack">
                <Choice
                    name="plan"
                    label=move_tr!("accounts-plan")
                    options=options
                    value=plan
                    required=Need::Required
                />
                <fieldset class="field choice">
                    <legend class="label">{move_tr!("accounts-features")}</legend>
                    <div class="options">{boxes}</div>
                </fieldset>
                <div class="form-end">
                    <Button action=ButtonAction::Submit>{move_tr!("maintenance-plan-look")}</Button>
                </div>
            </form>
        </Card>
    }
    .into_any()
}

fn option(plan: &Plan, all: &[Feature], takes: bool) -> ChoiceOption {
    let (name, price) = (plan.name.clone(), plan.monthly(&[], all));
    let with = of(all, |key| plan.included.contains(key));
    let meaning = Signal::derive(move || {
        let with: Vec<String> = with.iter().map(said::name).collect();
        if with.is_empty() {
            return said::monthly(&price);
        }
        tr!("maintenance-plan-with", { "price" => said::monthly(&price), "with" => with.join(", ") })
    });
    ChoiceOption {
        value: plan.key.clone(),
        label: Signal::derive(move || said::name(&name)),
        meaning: Some(meaning),
        off_because: (!takes).then(|| move_tr!("maintenance-refused-plan-takes-other-sim")),
    }
}

fn tick(feature: &Feature, checked: bool) -> AnyView {
    let (name, cents, id) = (feature.name.clone(), feature.price, format!("feature-{}", feature.key));
    let price = move || match cents {
        0 => tr!("maintenance-free"),
        cents => tr!("maintenance-monthly", { "amount" => words::amount(cents) }),
    };
    let meaning = format!("{id}-meaning");
    view! {
        <div class="option">
            <input type="checkbox" id=id.clone() name="feature" value=feature.key.clone() checked=checked
                aria-describedby=meaning.clone()/>
            <label for=id>{move || said::name(&name)}</label>
            <span class="meaning" id=meaning>{price}</span>
        </div>
    }
    .into_any()
}
