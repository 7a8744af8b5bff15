# Files in cases.
files-title = Files
files-hint = Choose, paste or drop up to { $count } files, each up to { $most }: { $kinds }. On a phone you can take a photo.
files-put-in = Attach
files-kilobytes = { $number } KB
files-megabytes = { $number } MB
files-picture = Small picture of { $name }
files-remove = Remove { $name }
files-going = { $name } is on its way
files-stop = Stop { $name }
files-here = { $count ->
    [one] { $count } file will be sent along.
   *[other] { $count } files will be sent along.
}
files-busy = A file is still on its way.
files-waits = It can be downloaded once it has been checked for viruses.
files-infected-gone = Removed: it had a virus.

# Why not.
files-not-taken = { $name }: { $why }
files-untaken-none = No file arrived. Choose it again.
files-untaken-empty = The file is empty.
files-untaken-too-large = It is larger than { $most }.
files-untaken-not-allowed = Files of this kind are not taken. These are: { $kinds }.
files-untaken-differs = What is in the file is not what its name says.
files-untaken-too-many = At most { $count } files go with one message.
files-untaken-too-often = You have attached very many files. Try again in an hour.
files-untaken-quota = Your organization has used all the room it has for files.
files-untaken-no-room = The server has no room for files right now. What you wrote is still here.
files-untaken-infected = It has a virus and was not kept.
files-untaken-cut = It did not arrive whole. Attach it again.
files-untaken-signed-out = You were not signed in when you shared it, so the file was not kept. Share it again, or choose it here.
files-gone = A file is not there any more, or it was sent already. Remove it or attach it again.
files-not-put-in = You chose a file but did not attach it yet. Choose it again and press Attach, or send without it.
