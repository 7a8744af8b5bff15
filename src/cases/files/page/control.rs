//! The control with which files are put in: chosen, taken with the camera, dropped or pasted. Each goes at once; what
//! has arrived is sent along with the form.
//!
//! Always true: without the WASM a button sends the whole form to the door of files, which brings it back as it was
//! typed; what was put in and not sent is there again when the page is.

use leptos::{
    ev::{ClipboardEvent, DragEvent, MouseEvent},
    html::Input,
    prelude::*,
};
use leptos_fluent::{move_tr, tr};
use leptos_router::hooks::use_query_map;

use super::{
    attached::{Attached, Going, Wrong},
    list::shown,
    said::{size, untaken},
    sending::{are_files, chosen, dropped, pasted},
};
use crate::{
    cases::files::model::{FileItem, MOST, Shelf, Untaken},
    ui::Icon,
    words,
};

/// The control, around what is written: onto that too files are dropped and pasted.
#[component]
pub fn FileControl(
    attached: Attached,
    /// The element's id, where there are two on a page.
    #[prop(default = "upload")]
    id: &'static str,
    /// Why the form was not done, where a file is to blame.
    #[prop(into)]
    error: Signal<Option<String>>,
    children: Children,
) -> impl IntoView {
    let (over, input) = (RwSignal::new(false), NodeRef::new());
    let drop = move |event: DragEvent| {
        over.set(false);
        let files = dropped(&event);
        if !files.is_empty() {
            event.prevent_default();
            attached.take(files, input);
        }
    };
    let paste = move |event: ClipboardEvent| {
        let files = pasted(&event);
        if !files.is_empty() {
            event.prevent_default();
            attached.take(files, input);
        }
    };
    let dragged = move |event: DragEvent| {
        if are_files(&event) {
            event.prevent_default();
            over.set(true);
        }
    };
    view! {
        <div
            class="attach"
            class:over=over
            on:dragover=dragged
            on:dragleave=move |_| over.set(false)
            on:drop=drop
            on:paste=paste
        >
            {children()}
            {control(attached, id, input, error)}
        </div>
    }
}

fn control(attached: Attached, id: &'static str, input: NodeRef<Input>, error: Signal<Option<String>>) -> AnyView {
    let (Shelf { most, accept, endings, .. }, address) = (attached.shelf.get_value(), use_query_map());
    let kinds = endings.join(", ");
    let hint = {
        let kinds = kinds.clone();
        move || tr!("files-hint", { "count" => MOST.to_string(), "most" => size(most), "kinds" => kinds.clone() })
    };
    let choose = move || {
        if let Some(control) = input.get_untracked() {
            attached.take(chosen(&control), input);
        }
    };
    // With the WASM what is chosen goes at once, and what was chosen before it was there does then: the form has no file in it.
    let awake = RwSignal::new(false);
    Effect::new(move |_| {
        awake.set(true);
        choose();
    });
    let plain = Memo::new(move |_| address.read().get("untaken").and_then(|code| Untaken::read(&code)));
    let wrong = move || {
        let said = |why: &Wrong| match why {
            Wrong::Untaken(why) => untaken(*why, most, &kinds),
            Wrong::Fault(fault) => words::fault(fault),
        };
        let came_back = plain.get().filter(|_| !awake.get() || attached.wrong.with(Vec::is_empty));
        let named = attached.wrong.get().into_iter().map(|(name, why)| {
            let why = said(&why);
            tr!("files-not-taken", { "name" => name, "why" => why })
        });
        let lines = error.get().into_iter().chain(came_back.map(|why| said(&Wrong::Untaken(why)))).chain(named);
        lines.map(|line| view! { <p class="error"><Icon name="warning"/> <span>{line}</span></p> }).collect_view()
    };
    let items = Signal::derive(move || attached.here());
    let ids = move || items.with(|items| items.iter().map(|item| item.id.as_str()).collect::<Vec<_>>().join(" "));
    let described = [id, "-hint"].concat();
    let put_in = move || {
        (!awake.get()).then(|| {
            view! {
                <button class="button" type="submit" formaction=attached.door() formenctype="multipart/form-data">
                    {move_tr!("files-put-in")}
                </button>
            }
        })
    };
    view! {
        <div class="field">
            <label class="label" for=id>{move_tr!("files-title")}</label>
            <p class="hint" id=described.clone()>{hint}</p>
            <div role="alert">{wrong}</div>
            <input
                node_ref=input class="input" type="file" multiple id=id accept=accept aria-describedby=described
                name=move || (!awake.get()).then_some("upload") on:change=move |_| choose()
            />
            {put_in}
            <input type="hidden" name="files" value=ids/>
            <Come attached items awake=awake.read_only()/>
        </div>
    }
    .into_any()
}

/// What has arrived and what is on its way.
#[component]
fn Come(attached: Attached, items: Signal<Vec<FileItem>>, awake: ReadSignal<bool>) -> impl IntoView {
    let one = move |item: FileItem| {
        let (id, name) = (item.id.clone(), item.name.clone());
        let label = move || tr!("files-remove", { "name" => name.clone() });
        let value = id.to_string();
        let press = move |event: MouseEvent| {
            if awake.get_untracked() {
                event.prevent_default();
                attached.remove(id.clone());
            }
        };
        view! {
            <li>
                {shown(item, &attached.base.get_value())}
                <button
                    class="button quiet bare" type="submit" name="remove" value=value formaction=attached.door()
                    formenctype="multipart/form-data" aria-label=label on:click=press
                >
                    <Icon name="close"/>
                </button>
            </li>
        }
    };
    let going = move |one: Going| {
        let Going { name, percent, way, .. } = one.clone();
        let (called, stopped) = (name.clone(), name.clone());
        let label = move || tr!("files-going", { "name" => called.clone() });
        let stop_label = move || tr!("files-stop", { "name" => stopped.clone() });
        let stop = move |_| {
            attached.going.update(|going| going.retain(|other| other.key != one.key));
            if let Some(way) = &way {
                way.stop();
            }
        };
        view! {
            <li>
                <span class="file">
                    <span>
                        <bdi>{name}</bdi>
                        " "
                        <progress max="100" value=move || percent.get().to_string() aria-label=label></progress>
                    </span>
                </span>
                <button class="button quiet bare" type="button" aria-label=stop_label on:click=stop>
                    <Icon name="close"/>
                </button>
            </li>
        }
    };
    let heard = move || {
        let count = items.with(Vec::len);
        (awake.get() && count > 0).then(|| tr!("files-here", { "count" => count }))
    };
    view! {
        <p class="unseen" role="status">{heard}</p>
        <ul class="files waiting">
            <For each=move || items.get() key=|item| item.id.clone() children=one/>
            <For each=move || attached.going.get() key=|going| going.key children=going/>
        </ul>
    }
}
