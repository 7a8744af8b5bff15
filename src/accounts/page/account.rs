//! An account: what it is, who reaches it, its lines, its history.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_query_map;

use super::{
    filters::Filters,
    history::{History, Whose},
    reach::{About, assign_form, reachers},
    said,
    table::LineTable,
};
use crate::{
    access::Decision,
    access::Place,
    accounts::{
        actions::{self, AssignAccount, TakeAccount},
        model::{AccountCard, AccountPage as On, LineQuery, LineSearch},
    },
    app::{
        asked::{News, drafted, organization, param, shown, with_draft},
        lazy::lazy_page,
        outcome::because,
    },
    approvals::page as approvals,
    cases::page::parts::begin,
    ids::{AccountId, OrganizationId},
    live::Topic,
    paths,
    plain::Draft,
    ui::{Button, ButtonKind, Card, DataItem, DataList, LinkButton, PageHead, Title},
    words,
};

lazy_page!(AccountPage in accounts, view);

fn view() -> AnyView {
    let (organization, account, address, news) = (organization(), param("account"), use_query_map(), News::new());
    let query = Memo::new(move |_| {
        let (read, search) =
            address.with(|all| (LineQuery::read(|key| all.get(key)), LineSearch::read(|key| all.get(key))));
        (LineQuery { account: None, ..read }, LineSearch { account: None, ..search })
    });
    let card = news.between(Topic::Accounts).ask(
        move || (organization.get(), account.get(), query.get()),
        |(organization, account, (query, search))| {
            actions::account_card(organization, AccountId::new(account), query, search)
        },
    );
    let draft = drafted();
    let known = with_draft(card, draft);
    let page = move || {
        let (answer, draft) = known.get()?;
        let organization = organization.get_untracked();
        let (query, search) = query.get_untracked();
        let found = {
            let organization = organization.clone();
            move |card| page(organization, card, query, search, (news, draft))
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Transition>{page}</Transition> }.into_any()
}

fn page(
    organization: OrganizationId,
    card: AccountCard,
    query: LineQuery,
    search: LineSearch,
    (news, draft): (News, Option<Draft>),
) -> AnyView {
    let AccountCard { account, created, edit, reached_by, offers, lines, history, now } = card;
    let here = paths::account(&organization, &account.id);
    let about =
        About { fields: [("org", organization.to_string()), ("account", account.id.to_string())], here, news, draft };
    let (on, whose, count) = (On::Of(account.id.clone()), Whose::Account(account.id.clone()), account.lines);
    let to_accounts = paths::accounts(&organization);
    let edit = edit_way(&organization, &account.id, edit);
    let case = begin(&organization, &Place::Account(account.id.clone()));
    let nobody = reached_by.is_empty();
    let people = reachers::<TakeAccount>(&about, reached_by);
    let assign = assign_form::<AssignAccount>(&about, offers, search.find);
    view! {
        <Title text=account.name.clone()/>
        <div class="page">
            <p>
                <LinkButton href=to_accounts kind=ButtonKind::Quiet icon="back">
                    {move_tr!("accounts-heading")}
                </LinkButton>
            </p>
            <PageHead title=account.name.clone() text=account.number.clone()>{edit} {case}</PageHead>
            <div class="sheets">
                <div class="stack"><Card title=move_tr!("accounts-account")>
                    <DataList>
                        <DataItem term=move_tr!("accounts-number")>{account.number.clone()}</DataItem>
                        <DataItem term=move_tr!("accounts-lines")>{move || said::lines(count)}</DataItem>
                        <DataItem term=move_tr!("accounts-since")>
                            {move || words::day(words::spoken(), created)}
                        </DataItem>
                    </DataList>
                </Card>
                <History organization=organization.clone() whose first=history now/></div>
                <Card title=move_tr!("accounts-reach-account")>
                    {nobody.then(|| view! { <p>{move_tr!("accounts-reach-nobody")}</p> })}
                    {people}
                    <p class="quiet-text">{move_tr!("accounts-reach-owners")}</p>
                    <h3>{move_tr!("accounts-assign-account")}</h3>
                    {assign}
                </Card>
            </div>
            <section class="stack" aria-labelledby="account-lines">
                <h2 id="account-lines">{move_tr!("accounts-lines")}</h2>
                <Filters organization=organization.clone() query=query.clone() list=lines.clone() on=on.clone()/>
                <div><LineTable organization query list=lines on/></div>
            </section>
        </div>
    }
    .into_any()
}

/// The way to the page on which the account is edited; off, with its reason, for who may not.
fn edit_way(organization: &OrganizationId, account: &AccountId, may: Decision) -> AnyView {
    let asks = approvals::asks(may.asks());
    let Decision::Denied(denial) = may else {
        let href = paths::account_edit(organization, account);
        return view! { <LinkButton href icon="edit">{move_tr!("accounts-edit-account")} {asks}</LinkButton> }
            .into_any();
    };
    let off_because = Signal::derive(move || Some(because(&denial)));
    view! { <Button off_because icon="edit">{move_tr!("accounts-edit-account")}</Button> }.into_any()
}
