//! The end of the process. Always true: after SIGTERM or SIGINT no new request is taken, and those under way have
//! thirty seconds.

use std::{future::Future, time::Duration};

use tokio::{
    signal::unix::{SignalKind, signal},
    sync::watch,
};

const LONGEST: Duration = Duration::from_secs(30);

/// Becomes true once, when the process is asked to stop.
///
/// # Errors
/// When the process cannot listen to signals.
pub fn asked() -> std::io::Result<watch::Receiver<bool>> {
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    let (stop, asked) = watch::channel(false);
    tokio::spawn(async move {
        tokio::select! {
            _ = terminate.recv() => {},
            _ = interrupt.recv() => {},
        }
        tracing::info!("stopping: requests under way have 30 seconds");
        stop.send_replace(true);
    });
    Ok(asked)
}

/// Waits until it is asked.
pub async fn wait(mut asked: watch::Receiver<bool>) {
    // An error means that nobody can ask any more, which is as good as asked.
    let _ = asked.wait_for(|stop| *stop).await;
}

/// Lets the work end by itself, but not longer than thirty seconds after it was asked to.
pub async fn drained(
    work: impl Future<Output = std::io::Result<()>>,
    asked: watch::Receiver<bool>,
) -> std::io::Result<()> {
    tokio::select! {
        ended = work => ended,
        () = async { wait(asked).await; tokio::time::sleep(LONGEST).await } => {
            tracing::warn!("some requests did not end within 30 seconds");
            Ok(())
        }
    }
}
