/** Forms of one verb that no rule of endings brings together, and the noun where it is as irregular. A verb a line. */
export const irregularVerbs: readonly string[] = `
arise arose arisen
awake awoke awoken
bear bore borne
beat beaten
become became
begin began begun
bend bent
bind bound binding
blow blew blown
break broke broken breakage
breed bred
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen choice
cling clung
come came
creep crept
deal dealt
dig dug
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fling flung
fly flew flown flight
forbid forbade forbidden
forecast forecasted
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
forgo forwent forgone
freeze froze frozen
give gave given
go went gone
grind ground
grow grew grown growth
hang hung
hear heard
hide hid hidden
hold held
keep kept
know knew known knowledge
lay laid
lead led
leap leapt
learn learnt
leave left
lend lent loan
light lit
lose lost loss
make made
mean meant
meet met
mislead misled
mistake mistook mistaken
outgrow outgrew outgrown
overcome overcame
oversee oversaw overseen oversight
overtake overtook overtaken
overthrow overthrew overthrown
pay paid payment
prove proven proof
rebuild rebuilt
rethink rethought
rewrite rewrote rewritten
ride rode ridden
ring rang rung
rise rose risen
run ran
seek sought
sell sold sale
send sent
shake shook shaken
shine shone
shoot shot
show showed shown
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
sleep slept
slide slid
speak spoke spoken speech
speed sped
spell spelt
spend spent
spin spun
spring sprang sprung
stand stood
steal stole stolen theft
stick stuck
strike struck stricken
strive strove striven
swear swore sworn
sweep swept
swell swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
undergo underwent undergone
undertake undertook undertaken undertaking
understand understood
undo undid undone
wake woke woken
wear wore worn
weave wove woven
win won
wind wound
withdraw withdrew withdrawn withdrawal
withhold withheld
withstand withstood
wring wrung
write wrote written
`
  .trim()
  .split('\n');
