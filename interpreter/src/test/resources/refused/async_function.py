# refused: 2:1 async function definition
async def f():
    pass
