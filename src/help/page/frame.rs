//! What stands around each page: the bar with the way to the portal, the other language, the main region.

use leptos::prelude::*;

use super::super::{
    head::{Around, Head, document},
    words::say,
};
use crate::{paths, settings::Brand, ui::Icon, words};

/// The whole document; `other` is the address of the same page in the other language.
pub fn page(around: &Around, head: &Head, other: &str, body: impl FnOnce() -> AnyView) -> String {
    let language = around.language;
    let to = language.other().code();
    let owner = Owner::new_root(None);
    let shown = owner.with(|| {
        // The parts that pages are put together from may say something of their own.
        words::provide(language);
        view! {
            <a class="button skip" href="#main">{say(language, "help-skip")}</a>
            <header class="bar">
                <a class="brand" href="/">{mark(around.brand)}</a>
                <a class="help-home" href=paths::help(language)>{say(language, "help-title")}</a>
                <div class="bar-tools">
                    <a class="button quiet" href="/">{say(language, "help-portal")}</a>
                    <form method="post" action="/language">
                        <input type="hidden" name="to" value=to/>
                        <input type="hidden" name="back" value=other.to_owned()/>
                        <button class="button quiet language" type="submit" lang=to>
                            {say(language, "help-other-language")}
                        </button>
                    </form>
                </div>
            </header>
            <main class="help" id="main" tabindex="-1">{body()}</main>
        }
        .to_html()
    });
    owner.unset_with_forced_cleanup();
    document(around, head, &shown)
}

fn mark(brand: &Brand) -> AnyView {
    let name = brand.name.clone();
    if brand.logo.is_some() {
        view! { <img class="logo" src="/brand/logo" alt=name/> }.into_any()
    } else {
        view! { <Icon name="mark"/> <span>{name}</span> }.into_any()
    }
}
