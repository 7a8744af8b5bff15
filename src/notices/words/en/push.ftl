push-request-waits = A request waits for your approval.
push-case-said = Somebody wrote in a case that you are on.
push-case-turned = There is news in a case that you are on.
push-case-named = You were put on a case.
push-sim-asked = Another SIM or a transfer PIN was asked for on a line. Was it you?
