"""What is laid before the next Summit, one exhibit a screen?"""

from alliance.screen import labels, navigation, stage

view = navigation.view()
summit = stage.next_summit(view)
stage.show(
    view,
    summit,
    stage.choose(view, summit),
    f"What does the Summit of {labels.day(summit.on)} see?",
)
