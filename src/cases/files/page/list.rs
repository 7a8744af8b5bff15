//! The files of something that was said: small pictures, and links to have them.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::said::size;
use crate::{
    cases::files::model::{Check, FileItem},
    ui::Icon,
};

/// `base` is the address under which the reader has files.
pub fn files(items: Vec<FileItem>, base: &str) -> Option<AnyView> {
    if items.is_empty() {
        return None;
    }
    let items = items.into_iter().map(|item| view! { <li>{shown(item, base)}</li> }).collect_view();
    Some(view! { <ul class="files" aria-label=move_tr!("files-title")>{items}</ul> }.into_any())
}

/// One of them.
pub(super) fn shown(item: FileItem, base: &str) -> AnyView {
    let FileItem { id, name, size: bytes, pictured, check } = item;
    let why = match check {
        Check::Clean => None,
        Check::Waits => Some(move_tr!("files-waits")),
        Check::Infected => Some(move_tr!("files-infected-gone")),
    };
    if let Some(why) = why {
        return view! {
            <span class="file">
                <Icon name="warning"/>
                <span><bdi>{name}</bdi> " " <small>{why}</small></span>
            </span>
        }
        .into_any();
    }
    let href = format!("{base}/{id}");
    let picture = if pictured {
        let (source, called) = (format!("{href}/small"), name.clone());
        let alt = move || tr!("files-picture", { "name" => called.clone() });
        view! { <img src=source alt=alt loading="lazy"/> }.into_any()
    } else {
        view! { <Icon name="download"/> }.into_any()
    };
    let save = name.clone();
    view! {
        <a class="file" href=href download=save>
            {picture}
            <span><bdi>{name}</bdi> " " <small>{move || size(bytes)}</small></span>
        </a>
    }
    .into_any()
}
