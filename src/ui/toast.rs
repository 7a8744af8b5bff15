//! Short messages about what just happened.
//!
//! Always true: the live region is in the page from the server on, or nobody would hear it; the style sheet's clock
//! takes a message away and stands still while the pointer or the focus is on it; nothing is said here that is not also
//! to be seen on the page.

use super::{Button, ButtonKind, Icon, id::provide_ids};
use leptos::prelude::*;
use std::sync::Arc;

type Action = Arc<dyn Fn() + Send + Sync>;

#[derive(Clone)]
struct Toast {
    id: u32,
    text: Words,
    offer: Option<(Words, Action)>,
}

/// A text that follows the language while its page lives, and stays as it was said when the page is gone: what is said
/// last before a navigation is the usual case.
#[derive(Clone)]
struct Words {
    live: Signal<String>,
    said: String,
}

impl Words {
    fn new(live: Signal<String>) -> Self {
        Self { said: live.try_get_untracked().unwrap_or_default(), live }
    }

    fn now(&self) -> String {
        self.live.try_get().unwrap_or_else(|| self.said.clone())
    }
}

/// The messages of this page; a copy speaks to the same page.
#[derive(Clone, Copy, Default)]
pub struct ToastList(RwSignal<Vec<Toast>>);

impl ToastList {
    /// Says something.
    pub fn say(self, text: impl Into<Signal<String>>) {
        self.push(text.into(), None);
    }

    /// Says something and offers one action, such as taking it back. The page may be gone when it runs: it may hold
    /// only what outlives the page.
    pub fn offer(
        self,
        text: impl Into<Signal<String>>,
        label: impl Into<Signal<String>>,
        action: impl Fn() + Send + Sync + 'static,
    ) {
        self.push(text.into(), Some((Words::new(label.into()), Arc::new(action))));
    }

    fn push(self, text: Signal<String>, offer: Option<(Words, Action)>) {
        let text = Words::new(text);
        self.0.try_update(|list| {
            let id = list.last().map_or(0, |last| last.id.wrapping_add(1));
            list.push(Toast { id, text, offer });
        });
    }

    fn drop_one(self, id: u32) {
        self.0.try_update(|list| list.retain(|toast| toast.id != id));
    }
}

/// Makes room for messages, and for the ids of the page's parts: once, at the root of the app.
pub fn provide_toasts() {
    provide_ids();
    provide_context(ToastList::default());
}

/// The messages of this page.
#[must_use]
pub fn use_toasts() -> ToastList {
    use_context().unwrap_or_default()
}

/// Where the messages appear.
#[component]
pub fn Toasts(
    /// The label of the cross.
    #[prop(into)]
    close: Signal<String>,
) -> impl IntoView {
    let list = use_toasts();
    view! {
        <div class="toasts" role="status" aria-live="polite">
            <For each=move || list.0.get() key=|toast| toast.id let:toast>
                {one(list, toast, close)}
            </For>
        </div>
    }
}

fn one(list: ToastList, toast: Toast, close: Signal<String>) -> AnyView {
    let id = toast.id;
    let offer = toast.offer.map(|(label, action)| {
        let on_press = Callback::new(move |()| {
            action();
            list.drop_one(id);
        });
        view! { <Button kind=ButtonKind::Quiet on_press>{move || label.now()}</Button> }
    });
    let text = toast.text;
    let class = if offer.is_some() { "toast offering" } else { "toast" };
    view! {
        <div class=class on:animationend=move |_| list.drop_one(id)>
            <p>{move || text.now()}</p>
            {offer}
            <Button kind=ButtonKind::Quiet label=close on_press=Callback::new(move |()| list.drop_one(id))>
                <Icon name="close"/>
            </Button>
        </div>
    }
    .into_any()
}
