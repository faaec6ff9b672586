package shed
