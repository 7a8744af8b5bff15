//! Contacts by example: each rule's refusals and successes, the words of the search, and the whole way through the desk.

mod address;
mod decisions;
mod doors;
mod lists;
mod words;
mod writes;

use crate::{
    access::{Bearer, Role},
    desk::{Desk, fixture::Fixture},
    fault::Outcome,
    ids::MemberId,
    people::{
        model::{ContactDetails, ContactForm, NewContact},
        rules::{self, ContactCreated, Refusal},
    },
    words::Language,
};

fn details(first_name: &str, last_name: &str) -> ContactDetails {
    ContactDetails {
        first_name: first_name.to_owned(),
        last_name: last_name.to_owned(),
        title: None,
        email: format!("{}@cobalt.test", first_name.to_lowercase()),
        business_phone: None,
        mobile_phone: None,
        language: Language::En,
    }
}

fn form(first_name: &str, last_name: &str, email: &str) -> ContactForm {
    ContactForm {
        first_name: first_name.to_owned(),
        last_name: last_name.to_owned(),
        email: email.to_owned(),
        language: "es".to_owned(),
        ..ContactForm::default()
    }
}

fn somebody(name: &str, roles: &[Role]) -> Bearer {
    Bearer::with(name, roles)
}

async fn create(test: &Fixture, desk: &Desk, form: &ContactForm, role: Role) -> Outcome<MemberId, Refusal> {
    let new = NewContact::parse(form, role.key()).expect("a form that can be taken");
    let decide = |by: &_, facts: &_| rules::create_contact(by, facts, new.details.clone(), new.role);
    desk.carry_out::<ContactCreated>(&test.organization, None, decide).await.expect("no fault")
}

async fn created(test: &Fixture, desk: &Desk, form: &ContactForm, role: Role) -> MemberId {
    match create(test, desk, form, role).await {
        Outcome::Done(member) => member,
        other => panic!("{other:?}"),
    }
}
