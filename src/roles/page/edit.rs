//! A role of the organization's own, to be changed.
//!
//! Always true: the fields are built once, so news never touches what somebody is typing; what others changed meanwhile
//! is shown above them, and only who has been shown it can save over it; what saving would change for whom is shown first.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::{
    effects::{Ahead, PreviewButton, ahead, loud},
    fields::RoleFields,
    grid::Grid,
    said as sayings,
    single::About,
    words as own,
};
use crate::{
    access::Permission,
    app::asked::News,
    app::outcome::{Refused, Said, said, summary, when_done},
    fault::Outcome,
    paths,
    plain::Draft,
    roles::{
        actions::EditRole,
        model::{ALLOWED, RoleCard, RoleForm},
        rules::Refusal,
    },
    ui::{Button, ButtonAction, ButtonKind, DataItem, DataList, ErrorSummary, Notice, Tone, use_toasts},
    wire::{SendForm, Sending},
};

#[component]
pub(super) fn EditForm(about: About) -> impl IntoView {
    let card = about.card;
    let action = Sending::<EditRole>::new();
    let said = said(action, about.draft.as_ref(), "edit");
    let on_record = card.with_untracked(|card| RoleForm::of(&card.role));
    let typed = about.draft.as_ref().filter(|draft| draft.value("form").is_none_or(|form| form == "edit"));
    let first = on_record.clone().typed(|name| typed?.value(name).map(str::to_owned));
    let step = Step::new(&about, said, typed, (&first, on_record));
    step.follow(action.value(), card, about.news);
    when_done(action, {
        let (step, toasts, news) = (step, use_toasts(), about.news);
        move |revision| {
            step.saved(revision);
            toasts.say(move_tr!("frame-saved"));
            news.spread();
        }
    });
    let permissions = first.permissions();
    let chosen = RwSignal::new(permissions);
    let before = Signal::derive(move || card.with(|card| card.role.permissions));
    let (offers, id) = card.with_untracked(|card| (card.offers.clone(), card.role.id.clone()));
    let effects = ahead(about.organization.clone(), id.clone(), before, chosen, said);
    view! {
        <h2>{move_tr!("roles-edit-role")}</h2>
        <SendForm action attr:novalidate="novalidate" attr:class="stack">
            <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
            <Refused said=loud(said)/>
            <Meanwhile theirs=step.theirs href=paths::role(&about.organization, &id)/>
            <input type="hidden" name="org" value=about.organization.to_string()/>
            <input type="hidden" name="key" value=id.to_string()/>
            <input type="hidden" name="form" value="edit"/>
            <input type="hidden" name="seen" value=move || step.seen.get()/>
            <RoleFields first said/>
            <h3 id="allow">{move_tr!("roles-permissions")}</h3>
            <Grid offers first=permissions chosen/>
            <Ahead effects/>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("frame-save")}
                </Button>
                <PreviewButton/>
            </div>
        </SendForm>
    }
}

/// Where an edit began, and what it may save over.
#[derive(Clone, Copy)]
pub(super) struct Step {
    base: RwSignal<RoleForm>,
    pub seen: RwSignal<i64>,
    /// What others changed since.
    pub theirs: Memo<Vec<(String, String)>>,
}

impl Step {
    /// After a plain form that was stale or late, the edit began on what was typed; after one that only looked, where it
    /// did before.
    pub fn new(
        about: &About,
        said: Said<Refusal>,
        typed: Option<&Draft>,
        (first, on_record): (&RoleForm, RoleForm),
    ) -> Self {
        let card = about.card;
        let was_stale = matches!(said.get_untracked(), Some(Ok(Outcome::Stale)));
        let revision = card.with_untracked(|card| card.role.revision);
        let sent: Option<i64> = typed.and_then(|draft| draft.value("seen")).and_then(|seen| seen.parse().ok());
        let is_behind = was_stale || sent.is_some_and(|sent| sent != revision);
        let base = RwSignal::new(if is_behind { first.clone() } else { on_record });
        let seen = RwSignal::new(revision);
        let theirs = Memo::new(move |_| card.with(|card| differences(&base.get(), &RoleForm::of(&card.role))));
        Self { base, seen, theirs }
    }

    /// Keeps the form in step with news: who has been shown what others made of it may save over it.
    pub fn follow<T: Clone + Send + Sync + 'static>(
        self,
        answer: RwSignal<Option<Result<Outcome<T, Refusal>, crate::fault::Fault>>>,
        card: ReadSignal<RoleCard>,
        news: News,
    ) {
        let step = self;
        Effect::new(move |_| {
            if answer.with(|answer| matches!(answer, Some(Ok(Outcome::Stale)))) {
                news.spread();
            }
        });
        Effect::new(move |_| {
            let (revision, now) = card.with(|card| (card.role.revision, RoleForm::of(&card.role)));
            let is_own = step.base.with_untracked(|base| *base == RoleForm::default());
            if is_own && revision >= step.seen.get_untracked() {
                step.base.set(now.clone());
            }
            let is_stale = answer.with_untracked(|answer| matches!(answer, Some(Ok(Outcome::Stale))));
            if is_stale || step.base.with_untracked(|base| *base == now) {
                step.seen.set(revision);
            }
        });
    }

    /// It begins on what was saved.
    pub fn saved(self, revision: i64) {
        self.seen.set(revision);
        self.base.set(RoleForm::default());
    }
}

/// The fields in which `now` is not what the form began with, as a person reads them.
fn differences(base: &RoleForm, now: &RoleForm) -> Vec<(String, String)> {
    if *base == RoleForm::default() {
        return Vec::new();
    }
    let began = base.values();
    let is_other = |(name, value): &(String, String)| {
        let before = began.iter().find(|(one, _)| one == name).map(|(_, value)| value.as_str());
        // What is not chosen is not allowed.
        let is_unchosen = before.is_none() && value != ALLOWED && name.starts_with("allow");
        before != Some(value.as_str()) && !is_unchosen
    };
    now.values().into_iter().filter(is_other).collect()
}

/// What stands on record now, where it is not what the form began with; and the way to take it.
#[component]
pub(super) fn Meanwhile(theirs: Memo<Vec<(String, String)>>, href: String) -> impl IntoView {
    let items = move || {
        let said = theirs.get().into_iter().map(|(name, value)| {
            let permission =
                name.strip_prefix("allow[").and_then(|key| Permission::from_key(key.trim_end_matches(']')));
            let term = Signal::derive(move || permission.map_or_else(|| sayings::field(&name), own::title));
            let value = Signal::derive(move || if permission.is_some() { own::choice(&value) } else { value.clone() });
            view! { <DataItem term>{value}</DataItem> }
        });
        said.collect_view()
    };
    let href = StoredValue::new(href);
    view! {
        <Show when=move || theirs.with(|theirs| !theirs.is_empty())>
            <Notice tone=Tone::Wait title=move_tr!("frame-meanwhile")>
                <p>{move_tr!("frame-meanwhile-text")}</p>
                <DataList>{items}</DataList>
                <p>
                    <a class="button" href=href.get_value() rel="external">{move_tr!("roles-take-theirs")}</a>
                </p>
            </Notice>
        </Show>
    }
}
