//! The terms of use, for everybody to read.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use crate::{
    app::{here, lazy::lazy_page},
    ui::{PageHead, Title},
};

lazy_page!(TermsPage in arrival, view);

fn view() -> AnyView {
    let brand = here::brand();
    let sections = [
        (move_tr!("identity-terms-who-title"), move_tr!("identity-terms-who", { "brand" => brand.clone() })),
        (move_tr!("identity-terms-you-title"), move_tr!("identity-terms-you")),
        (move_tr!("identity-terms-kept-title"), move_tr!("identity-terms-kept")),
        (move_tr!("identity-terms-seen-title"), move_tr!("identity-terms-seen")),
        (move_tr!("identity-terms-end-title"), move_tr!("identity-terms-end")),
    ];
    view! {
        <Title text=move_tr!("identity-terms")/>
        <div class="alone">
            <PageHead title=move_tr!("identity-terms")/>
            {sections.map(|(title, text)| view! { <section><h2>{title}</h2><p>{text}</p></section> }).collect_view()}
        </div>
    }
    .into_any()
}
