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
    approvals::page as approvals,
    fault::Outcome,
    paths,
    plain::Draft,
    roles::{
        actions::EditRole,
        model::{Answers, Approver, RoleCard, RoleForm, choices},
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
    let first = on_record.clone().typed(typed.map_or(&[], |draft| draft.values.as_slice()));
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
    let before = Signal::derive(move || card.with(|card| card.role.permissions));
    let (offers, approvers, id) =
        card.with_untracked(|card| (card.offers.clone(), card.approvers.clone(), card.role.id.clone()));
    let grid = Grid::new(offers, approvers.clone(), first.answers.clone(), said);
    let effects = ahead(about.organization.clone(), id.clone(), before, grid.chosen, said);
    view! {
        <h2>{move_tr!("roles-edit-role")}</h2>
        <SendForm action attr:novalidate="novalidate" attr:class="stack">
            <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
            <Refused said=loud(said)/>
            <Meanwhile theirs=step.theirs approvers href=paths::role(&about.organization, &id)/>
            <input type="hidden" name="org" value=about.organization.to_string()/>
            <input type="hidden" name="key" value=id.to_string()/>
            <input type="hidden" name="form" value="edit"/>
            <input type="hidden" name="seen" value=move || step.seen.get()/>
            <RoleFields first said/>
            <h3 id="allow">{move_tr!("roles-permissions")}</h3>
            {grid.view()}
            <Ahead effects/>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("frame-save")} {needs(card)}
                </Button>
                <PreviewButton/>
            </div>
        </SendForm>
    }
}

/// That a second person has to say yes, as the reader may now.
pub(super) fn needs(card: ReadSignal<RoleCard>) -> impl IntoView {
    move || card.with(|card| approvals::asks(card.change.asks()))
}

/// Where an edit began, and what it may save over.
#[derive(Clone, Copy)]
pub(super) struct Step {
    base: RwSignal<RoleForm>,
    pub seen: RwSignal<i64>,
    /// What others changed since.
    pub theirs: Memo<Vec<Differs>>,
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

/// Something that others changed while a form was open: what stands on record now.
#[derive(Clone, PartialEq)]
pub(super) enum Differs {
    Text(&'static str, String),
    Answer(Permission, Answers),
}

/// The fields in which `now` is not what the form began with.
fn differences(base: &RoleForm, now: &RoleForm) -> Vec<Differs> {
    if *base == RoleForm::default() {
        return Vec::new();
    }
    let texts = [
        ("name_en", &base.name_en, &now.name_en),
        ("name_es", &base.name_es, &now.name_es),
        ("text_en", &base.text_en, &now.text_en),
        ("text_es", &base.text_es, &now.text_es),
    ];
    let texts = texts.into_iter().filter(|(_, began, now)| began != now);
    let answers = choices().filter(|one| !base.answers.is_alike(&now.answers, *one));
    texts
        .map(|(name, _, now)| Differs::Text(name, now.clone()))
        .chain(answers.map(|one| Differs::Answer(one, now.answers.clone())))
        .collect()
}

/// What stands on record now, where it is not what the form began with; and the way to take it.
#[component]
pub(super) fn Meanwhile(theirs: Memo<Vec<Differs>>, approvers: Vec<Approver>, href: String) -> impl IntoView {
    let approvers = StoredValue::new(approvers);
    let items = move || {
        let said = theirs.get().into_iter().map(|one| {
            let of = one.clone();
            let term = Signal::derive(move || match &of {
                Differs::Text(name, _) => sayings::field(name),
                Differs::Answer(permission, _) => own::title(*permission),
            });
            let value = Signal::derive(move || match &one {
                Differs::Text(_, text) => text.clone(),
                Differs::Answer(permission, now) => approvers.with_value(|some| own::answered(*permission, now, some)),
            });
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
