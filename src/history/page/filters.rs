//! What narrows the history: who, between which days, which kind of thing, and one thing alone.

use leptos::{html::Form, prelude::*};
use leptos_fluent::{move_tr, tr};

use super::said;
use crate::{
    app::asked::narrow,
    history::model::{Day, Group, HistoryQuery, Somebody},
    ids::OrganizationId,
    paths,
    people::model::LONGEST_SEARCH,
    ui::{Button, ButtonAction, ButtonKind, Chip, Chips, Icon, LinkButton, Select},
};

#[component]
pub(super) fn Filters(
    organization: OrganizationId,
    query: HistoryQuery,
    people: Vec<Somebody>,
    about: Option<String>,
) -> impl IntoView {
    let to = |change: &dyn Fn(&mut HistoryQuery)| query.with(change).address(&organization);
    let groups = Group::ALL.map(|group| {
        let on = query.group == Some(group);
        let href = to(&|query| query.group = (!on).then_some(group));
        view! { <Chip href on=on>{move || said::group(group)}</Chip> }
    });
    let thing = query.about.is_some().then(|| {
        let href = to(&|query| query.about = None);
        // An id that names nothing has no name to show.
        let name = about.unwrap_or_default();
        view! {
            <Chips label=move_tr!("history-about")>
                <a class="chip" href=href aria-current="true">
                    {move || tr!("history-about-one", { "about" => name.clone() })}
                    <Icon name="close"/>
                    <span class="unseen">{move_tr!("history-take-away")}</span>
                </a>
            </Chips>
        }
    });
    view! {
        <Days organization=organization.clone() query=query.clone() people/>
        <div class="filters">
            <Chips label=move_tr!("history-group")>{groups.into_iter().collect_view()}</Chips>
            {thing}
        </div>
    }
}

/// Who, and from which day until which.
#[component]
fn Days(organization: OrganizationId, query: HistoryQuery, people: Vec<Somebody>) -> impl IntoView {
    let form = NodeRef::<Form>::new();
    let action = paths::history(&organization);
    let narrows = query.narrows().then(|| {
        let all = HistoryQuery::default().address(&organization);
        view! { <LinkButton href=all kind=ButtonKind::Quiet>{move_tr!("history-show-all")}</LinkButton> }
    });
    let everybody = std::iter::once((String::new(), move_tr!("history-everybody")));
    let options = everybody.chain(people.into_iter().map(|one| (one.id.to_string(), Signal::stored(one.name))));
    let options: Vec<_> = options.collect();
    let hidden = [("about", query.about.clone()), ("group", query.group.map(|group| group.key().to_owned()))];
    let hidden = hidden
        .into_iter()
        .filter_map(|(name, value)| Some(view! { <input type="hidden" name=name value=value?/> }))
        .collect_view();
    let go = narrow(form, move |get| HistoryQuery::read(get).address(&organization));
    let day = |value: &Option<Day>| value.as_ref().map(|day| day.as_str().to_owned());
    view! {
        <form class="log-filters" method="get" action=action node_ref=form on:submit=go>
            {hidden}
            <div class="field log-words">
                <label class="label" for="q">{move_tr!("history-words")}</label>
                <input
                    class="input"
                    type="search"
                    id="q"
                    name="q"
                    value=query.q.clone()
                    maxlength=LONGEST_SEARCH
                    autocomplete="off"
                />
            </div>
            <Select name="by" label=move_tr!("history-by") options value=query.by.clone().unwrap_or_default()/>
            <DayField name="from" label=move_tr!("history-from") value=day(&query.from)/>
            <DayField name="until" label=move_tr!("history-until") value=day(&query.until)/>
            <div class="actions">
                <Button action=ButtonAction::Submit>{move_tr!("history-narrow")}</Button>
                {narrows}
            </div>
        </form>
    }
}

/// A day, by the browser's own calendar.
#[component]
fn DayField(name: &'static str, label: Signal<String>, value: Option<String>) -> impl IntoView {
    view! {
        <div class="field">
            <label class="label" for=name>{label}</label>
            <input class="input" type="date" id=name name=name value=value/>
        </div>
    }
}
