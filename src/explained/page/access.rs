//! The page: its two questions as tabs, and what the address asks.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::hooks::use_query_map;

use super::{people::people, person::person, who::who};
use crate::{
    app::{
        asked::{News, organization, shown},
        lazy::lazy_page,
    },
    explained::{
        actions,
        model::{About, Explained, Question},
    },
    ids::OrganizationId,
    live::Topic,
    ui::{PageHead, Tab, Tabs, Title},
    wire::ask,
};

lazy_page!(AccessPage in explained, view);

fn view() -> AnyView {
    let (organization, address, news) = (organization(), use_query_map(), News::new());
    let question = Memo::new(move |_| Question::read(|key| address.read().get(key)));
    let heard = news.heard(Topic::Users);
    let answer = ask(
        move || (organization.get(), question.get(), heard.get()),
        |(organization, question, _)| actions::explained(organization, question),
    );
    let page = move || {
        let answer = answer.get()?;
        let (organization, question) = (organization.get_untracked(), question.get_untracked());
        let found = |found| page(&organization, &question, found);
        Some(shown(answer, &organization, found))
    };
    view! { <Transition>{page}</Transition> }.into_any()
}

fn page(organization: &OrganizationId, question: &Question, found: Explained) -> AnyView {
    let title = match &found {
        Explained::Person(person) => {
            let name = person.name.clone();
            Signal::derive(move || tr!("explained-person-title", { "name" => name.clone() }))
        }
        Explained::People(_) | Explained::Permission(_) => move_tr!("explained-title"),
    };
    let about = match &found {
        Explained::Permission(_) => About::Permission,
        Explained::People(_) | Explained::Person(_) => About::Person,
    };
    let inside = match found {
        Explained::People(found) => people(organization, question, found),
        Explained::Person(found) => person(organization, *found),
        Explained::Permission(found) => who(organization, question, *found),
    };
    view! {
        <Title text=title/>
        <div class="page explained">
            <PageHead title=move_tr!("explained-title") text=move_tr!("explained-lead")/>
            <Tabs label=move_tr!("explained-questions") tabs=tabs(organization, about)/>
            {inside}
        </div>
    }
    .into_any()
}

fn tabs(organization: &OrganizationId, about: About) -> Vec<Tab> {
    let tab = |of: About, label| Tab {
        href: Question { about: of, ..Question::default() }.address(organization),
        label,
        current: Signal::stored(about == of),
    };
    vec![
        tab(About::Person, move_tr!("explained-about-person")),
        tab(About::Permission, move_tr!("explained-about-permission")),
    ]
}
