//! Edit assigned accounts: for each role of somebody what it reaches, to be ticked and dated.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::hooks::use_query_map;

use super::{
    rows::{Stands, Tick, Ticks, Typed},
    said,
};
use crate::{
    access::{Decision, Place},
    accounts::{
        actions::{self, AssignAccounts, AssignLines},
        model::{Edit, Given, Held, LineSearch, Offered, Takes},
        rules::Refusal,
    },
    app::{
        asked::{News, drafted, organization, param, shown, with_draft},
        lazy::lazy_page,
        outcome::{Refused, because, said as answered, when_done},
    },
    approvals::page as approvals,
    fault::{Fault, Outcome},
    ids::{MemberId, OrganizationId},
    live::Topic,
    paths,
    people::model::readable,
    plain::Draft,
    ui::{Button, ButtonAction, ButtonKind, Card, Chip, Chips, Icon, LinkButton, Notice, PageHead, Title, use_toasts},
    wire::{SendForm, Sending},
    words,
};

lazy_page!(EditPage in accounts, view);

fn view() -> AnyView {
    let (organization, member, address, news) = (organization(), param("member"), use_query_map(), News::new());
    let search = Memo::new(move |_| LineSearch::read(|key| address.read().get(key)));
    let edit = news.between(Topic::Users).ask(
        move || (organization.get(), member.get(), search.get()),
        |(organization, member, search)| actions::assigned(organization, MemberId::new(member), search),
    );
    let draft = drafted();
    let known = with_draft(edit, draft);
    let page = move || {
        let (answer, draft) = known.get()?;
        let (organization, search) = (organization.get_untracked(), search.get_untracked());
        let found = {
            let about = About { organization: organization.clone(), search, news, draft };
            move |edit| page(&about, edit)
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Transition>{page}</Transition> }.into_any()
}

/// What every form of the page needs.
#[derive(Clone)]
struct About {
    organization: OrganizationId,
    search: LineSearch,
    news: News,
    draft: Option<Draft>,
}

fn page(about: &About, edit: Edit) -> AnyView {
    let name = edit.name.clone();
    let back = paths::user(&about.organization, &edit.member);
    let may_pick = edit.held.iter().any(|held| held.takes == Takes::Lines && held.may.may());
    let finder = may_pick.then(|| finder(about, &edit));
    let roles = edit.held.iter().map(|held| role(about, &edit, held)).collect_view();
    let none = edit.held.is_empty().then(|| view! { <Notice><p>{move_tr!("accounts-no-role")}</p></Notice> });
    view! {
        <Title text=move_tr!("accounts-edit")/>
        <div class="page">
            <PageHead title=move_tr!("accounts-edit") text=name.clone()>
                <LinkButton href=back icon="back">{name}</LinkButton>
            </PageHead>
            <div class="form stack">{none} {finder} {roles}</div>
        </div>
    }
    .into_any()
}

/// Looks for lines to assign: by number or label, or all of an account.
fn finder(about: &About, edit: &Edit) -> AnyView {
    let here = paths::user_accounts(&about.organization, &edit.member);
    let chips = edit.accounts.iter().take(12).map(|account| {
        let on = about.search.account.as_ref() == Some(&account.id);
        let search = LineSearch { find: String::new(), account: (!on).then(|| account.id.clone()) };
        let href = format!("{here}{}", search.query());
        let name = account.name.clone();
        view! { <Chip href on>{name}</Chip> }
    });
    let (chips, typed, action) = (chips.collect_view(), about.search.find.clone(), here.clone());
    let asked = !about.search.find.is_empty() || about.search.account.is_some();
    let (found, more) = (edit.picked.lines.len(), edit.picked.more);
    let said = asked.then(|| {
        let text = Signal::derive(move || {
            if more {
                tr!("accounts-picked-more", { "count" => found })
            } else {
                tr!("accounts-picked", { "count" => found })
            }
        });
        view! { <p class="quiet-text" role="status">{text}</p> }
    });
    view! {
        <Card title=move_tr!("accounts-find-lines")>
            <form class="find-here" role="search" method="get" action=action>
                <Icon name="search"/>
                <input class="input" type="search" name="find" value=typed
                    aria-label=move_tr!("accounts-find-lines") placeholder=move_tr!("accounts-search-hint") autocomplete="off"/>
            </form>
            <Chips label=move_tr!("accounts-of-account")>{chips}</Chips>
            {said}
        </Card>
    }
    .into_any()
}

/// One role: what it reaches, and the form that changes that.
fn role(about: &About, edit: &Edit, held: &Held) -> AnyView {
    let name = held.role.clone();
    let title = Signal::derive(move || words::access::role_name(&name));
    let inside = match (held.takes, &held.may) {
        (Takes::Nothing, _) => view! { <p>{move_tr!("accounts-reaches-everything")}</p> }.into_any(),
        (_, Decision::Denied(denial)) => {
            let denial = denial.clone();
            let off_because = Signal::derive(move || Some(because(&denial)));
            view! {
                {reading(held)}
                <div><Button off_because>{move_tr!("frame-save")}</Button></div>
            }
            .into_any()
        }
        (Takes::Accounts, _) => form(about, edit, held, Sending::<AssignAccounts>::new(), accounts(edit, held)),
        (Takes::Lines, _) => form(about, edit, held, Sending::<AssignLines>::new(), lines(edit, held)),
    };
    view! { <Card title>{inside}</Card> }.into_any()
}

/// What is assigned, for who may not change it.
fn reading(held: &Held) -> AnyView {
    if held.given.is_empty() {
        return view! { <p class="quiet-text">{move_tr!("accounts-reaches-nothing")}</p> }.into_any();
    }
    let line = |given: &Given| {
        let (text, until) = (label(&given.what), given.until.clone().map(|(local, _)| local));
        view! { <li>{text} " " <small>{move || until.map(said::until)}</small></li> }
    };
    let lines = held.given.iter().map(line).collect_view();
    view! { <ul class="plain-list">{lines}</ul> }.into_any()
}

/// Ticks under their headings.
type Groups = Vec<(Signal<String>, Vec<Tick>)>;

fn form<S>(about: &About, edit: &Edit, held: &Held, action: Sending<S>, groups: Groups) -> AnyView
where
    S: leptos::server_fn::ServerFn<Output = Outcome<(), Refusal>, Error = Fault> + Clone + Send + Sync + 'static,
{
    let key = held.role.key().to_owned();
    let said = answered(action, about.draft.as_ref(), &key);
    let (toasts, news) = (use_toasts(), about.news);
    when_done(action, move |()| {
        toasts.say(move_tr!("frame-saved"));
        news.spread();
    });
    let typed = Typed::of(about.draft.as_ref(), &key);
    let group = |(title, rows): (Signal<String>, Vec<Tick>)| {
        (!rows.is_empty()).then(|| {
            view! {
                <fieldset class="field">
                    <legend class="label">{title}</legend>
                    <Ticks role=key.clone() rows typed=typed.clone() today=edit.today.clone()/>
                </fieldset>
            }
        })
    };
    let groups = groups.into_iter().map(group).collect_view();
    let nothing =
        held.given.is_empty().then(|| view! { <p class="quiet-text">{move_tr!("accounts-reaches-nothing")}</p> });
    let more = held.more.then(|| view! { <p class="quiet-text">{move_tr!("accounts-given-more")}</p> });
    let back = format!("{}{}", paths::user_accounts(&about.organization, &edit.member), about.search.query());
    let (org, member) = (about.organization.to_string(), edit.member.to_string());
    let asks = approvals::asks(held.may.asks());
    view! {
        <SendForm action attr:novalidate="novalidate" attr:class="stack">
            <Refused said/>
            <input type="hidden" name="org" value=org/>
            <input type="hidden" name="member" value=member/>
            <input type="hidden" name="role" value=key.clone()/>
            <input type="hidden" name="form" value=key.clone()/>
            <input type="hidden" name="back" value=back/>
            {nothing}
            {groups}
            {more}
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("frame-save")} {asks}
                </Button>
            </div>
        </SendForm>
    }
    .into_any()
}

/// Every account of the reader's to tick, and any that is assigned beyond those.
fn accounts(edit: &Edit, held: &Held) -> Groups {
    let offered = edit.accounts.iter().map(|account| Offered {
        place: Place::Account(account.id.clone()),
        name: account.name.clone(),
        sub: Some(account.number.clone()),
    });
    let mut rows: Vec<Tick> = offered.map(|what| tick(held, &what)).collect();
    let beyond = held.given.iter().filter(|given| rows.iter().all(|row| row.place != given.what.place));
    rows.extend(beyond.map(|given| tick(held, &given.what)).collect::<Vec<_>>());
    vec![(move_tr!("accounts-accounts"), rows)]
}

/// The lines that are assigned, those that were found, and the rules.
fn lines(edit: &Edit, held: &Held) -> Groups {
    let is_line = |given: &&Given| matches!(given.what.place, Place::Line(_));
    let given = held.given.iter().filter(is_line).map(|given| tick(held, &given.what)).collect();
    let found = edit.picked.lines.iter().filter(|what| !held.has(&what.place)).map(|what| tick(held, what)).collect();
    let accounts = edit.accounts.iter().map(|account| Offered {
        place: Place::Account(account.id.clone()),
        name: account.name.clone(),
        sub: None,
    });
    let centres = edit.centres.iter().map(|centre| Offered {
        place: Place::CostCentre(centre.0.clone()),
        name: centre.0.clone(),
        sub: None,
    });
    let mut rules: Vec<Tick> = accounts.chain(centres).map(|what| tick(held, &what)).collect();
    let beyond = held.given.iter().filter(|given| !matches!(given.what.place, Place::Line(_)));
    let beyond: Vec<Tick> = beyond
        .filter(|given| rules.iter().all(|row| row.place != given.what.place))
        .map(|given| tick(held, &given.what))
        .collect();
    rules.extend(beyond);
    vec![
        (move_tr!("accounts-given-lines"), given),
        (move_tr!("accounts-found-lines"), found),
        (move_tr!("accounts-rules"), rules),
    ]
}

fn tick(held: &Held, what: &Offered) -> Tick {
    let given = held.given.iter().find(|given| given.what.place == what.place);
    let is_rule = held.takes == Takes::Lines && !matches!(what.place, Place::Line(_));
    Tick {
        place: what.place.clone(),
        label: if is_rule { rule(what) } else { Signal::stored(text(what)) },
        sub: what.sub.clone(),
        stands: match given.map(|given| &given.until) {
            None => Stands::Not,
            Some(None) => Stands::ForGood,
            Some(Some((_, day))) => Stands::Until(day.clone()),
        },
    }
}

/// *All lines of Fleet, future ones too*
fn rule(what: &Offered) -> Signal<String> {
    let (place, name) = (what.place.clone(), what.name.clone());
    Signal::derive(move || match place {
        Place::CostCentre(_) => tr!("accounts-rule-centre", { "code" => name.clone() }),
        _ => tr!("accounts-rule-account", { "name" => name.clone() }),
    })
}

fn text(what: &Offered) -> String {
    match what.place {
        Place::Line(_) => readable(&what.name),
        _ => what.name.clone(),
    }
}

fn label(what: &Offered) -> String {
    let sub = what.sub.clone();
    std::iter::once(text(what)).chain(sub).collect::<Vec<_>>().join(" · ")
}
