"""Whether there is enough gold: trains on a quarter, a half, three quarters and all of it.

In this order:

    plan = plan_curve(session, families.families())
    curve = run_curve(session, plan, listener, progress)    # in a job's thread; many minutes
    what_more_brings(curve, articles=100)                   # by label, with its uncertainty

The project is never changed, and no pipeline is left behind. numpy is imported where it is needed.
"""
