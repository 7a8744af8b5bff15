//! What can be asked for of what is changed at once, and how it is done once a second person has said yes.

use crate::{
    accounts::maintenance::{
        model::{EditAccount, EditIdentifiers},
        rules::{self, AccountEdited, IdentifiersChanged},
    },
    desk::replay,
};

replay!(IdentifiersChanged, "identifiers_changed", EditIdentifiers, |wish| wish.clone(), |by, facts, wish| {
    rules::edit_identifiers(by, facts, wish)
});
replay!(AccountEdited, "account_edited", EditAccount, |wish| wish.clone(), |_, facts, wish| {
    rules::edit_account(facts, wish)
});
